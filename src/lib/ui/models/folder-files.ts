/** The files of a model out of everything in the chosen folder, and what the folder is called. */
export function folderFiles(files: readonly File[]): {
	readonly name: string;
	readonly files: readonly File[];
} {
	const [first] = files;
	if (first === undefined) return { name: '', files };
	// A hub's copy has its files two folders deeper, under resolve/main/: the place of the configuration counts.
	const config = files.find(({ name }) => name === 'mlc-chat-config.json') ?? first;
	const placeOf = (file: File) => file.webkitRelativePath.replace(/[^/]*$/, '');
	const place = placeOf(config);
	return {
		name: first.webkitRelativePath.split('/')[0] || first.name,
		files: files.filter((file) => placeOf(file) === place || /\.wasm$/i.test(file.name))
	};
}

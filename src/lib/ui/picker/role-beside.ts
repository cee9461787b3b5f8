/** The role as it reads beside the name: documents often begin it with that very name ("张强，男，35岁"). */
export function roleBeside(role: string, name: string): string {
	if (name === '' || !role.startsWith(name)) return role;
	const rest = role.slice(name.length).replace(/^[\s，,、:：；;—-]+/u, '');
	return rest === '' ? role : rest;
}

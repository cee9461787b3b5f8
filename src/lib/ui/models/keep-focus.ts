/**
 * What was pressed gives way to what comes of it: the button of a card to its progress, that to the news. Whoever was
 * there stays there: the focus goes to the first button of what came, and so into sight. One who has gone elsewhere in
 * the meantime is left alone.
 */
export function keepFocus(node: HTMLElement): () => void {
	let isHere = false;
	const enter = () => void (isHere = true);
	const leave = ({ target }: FocusEvent) => {
		// A button that was taken away loses the focus, too; then nobody has left.
		queueMicrotask(() => {
			if (target instanceof Node && node.contains(target)) isHere = node.matches(':focus-within');
		});
	};
	const observer = new MutationObserver(() => {
		const isNowhere = document.activeElement === null || document.activeElement === document.body;
		if (isHere && isNowhere) node.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
	});
	node.addEventListener('focusin', enter);
	node.addEventListener('focusout', leave);
	observer.observe(node, { childList: true, subtree: true });
	return () => {
		observer.disconnect();
		node.removeEventListener('focusin', enter);
		node.removeEventListener('focusout', leave);
	};
}

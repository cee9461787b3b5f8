/** The endings that the conditions of a document can mean. */
export const CONDITION_CLASSES = [
	'agreed',
	'channel-agreed',
	'deferred',
	'rejected',
	'interrupted',
	'channel-cut',
	'annoyed',
	'wrong-person'
] as const;

/** How a call can end: one closed list for documents, callee, score, history and the command line. */
export const ENDING_CLASSES = [...CONDITION_CLASSES, 'caller-hung-up', 'turn-limit'] as const;
export type EndingClass = (typeof ENDING_CLASSES)[number];

/** The one definition of success, on every screen and in every table. */
export function isSuccess(ending: EndingClass, channelAgreed: boolean): boolean {
	return (
		ending === 'agreed' ||
		ending === 'channel-agreed' ||
		(ending === 'interrupted' && channelAgreed)
	);
}

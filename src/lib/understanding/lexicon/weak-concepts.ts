/** Concepts that turn up in every business call and say little about what it is about. */
export const WEAK_CONCEPTS: ReadonlySet<string> = new Set(
	'service pack auto anytime process send confirm immediately support material details choose needs howLong problem doubt period direct whole important simple beforehand change plan terms progress data fast slow better solve history business data unified function transparent record result communication affected assist provide phone willing intent deadline dedicated stuck push notify reasonable judge complex responsible performance improve schedule feedback system today next hours every question contact arrange provide complete avoid measure kind launchNew lowest howIs'.split(
		' '
	)
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A person's name in the forms in which a model puts it before a colon, ready for a pattern: whole, the first name, or
 * the family name with a title. None where the document names nobody.
 */
export function spokenNames(name: string): readonly string[] {
	if (name === '') return [];
	const forms = /^\p{Script=Han}/u.test(name)
		? [name, `${name[0]}先生`, `${name[0]}女士`]
		: [name, name.split(' ')[0]!];
	return forms.map(escaped);
}

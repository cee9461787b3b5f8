import { readdirSync, readFileSync } from 'node:fs';
import { compileDocument } from '#lib/scenarios/compile.ts';
import type { LabelledEnd } from './learn-ends.ts';

/** The most typical class of each end condition, caller's list / callee's list. */
export const TYPICAL: Readonly<Record<string, string>> = {
	upgrade: 'agreed deferred interrupted agreed / agreed interrupted rejected agreed annoyed',
	'renewal-offer':
		'channel-agreed channel-agreed agreed deferred / channel-agreed channel-agreed agreed deferred',
	'mobile-plan': 'agreed rejected interrupted agreed / agreed rejected interrupted deferred',
	'cloud-renewal': 'agreed deferred rejected agreed / agreed channel-agreed annoyed rejected',
	'service-followup':
		'agreed channel-agreed interrupted wrong-person / agreed channel-agreed interrupted annoyed',
	'hesitant-insurance':
		'agreed deferred rejected interrupted / agreed deferred rejected interrupted',
	'resistant-loan':
		'agreed deferred rejected interrupted / agreed channel-agreed rejected interrupted annoyed',
	'hotel-banquet':
		'agreed deferred rejected interrupted / agreed channel-agreed rejected interrupted annoyed',
	'course-refund':
		'agreed agreed deferred interrupted rejected / agreed agreed channel-agreed interrupted annoyed',
	'delivery-slot.en': 'agreed deferred rejected interrupted / agreed deferred interrupted annoyed'
};

const FOLDERS = ['../../src/lib/scenarios/packs/', '../documents/'];

/** The end conditions of the packs and of the open test documents, with the class that a trainer would call typical. */
export function familyEnds(): LabelledEnd[] {
	return FOLDERS.map((folder) => new URL(folder, import.meta.url)).flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => name.replace(/\.md$/, '') in TYPICAL)
			.flatMap((name) => {
				const { compiled } = compileDocument(readFileSync(new URL(name, folder), 'utf8'));
				const classes = TYPICAL[name.replace(/\.md$/, '')]!.split(/ \/ | /);
				return [...compiled!.ends.caller, ...compiled!.ends.callee].map(({ text }, i) => ({
					text,
					ending: classes[i] as LabelledEnd['ending']
				}));
			})
	);
}

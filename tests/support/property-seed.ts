import fc from 'fast-check';

/** Property tests draw the same cases everywhere, so that the same tree is green or red for everyone; `npm run soak` draws others. */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261) });

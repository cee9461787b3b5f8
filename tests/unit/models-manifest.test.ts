import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entryOf } from '#lib/engine/store/manifest.ts';
import { manifestOf } from '../../scripts/model-manifest.mjs';

it('the manifest that a trainer writes is what the site verifies against', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'models-'));
	const bytes = Buffer.from('GGUF and the rest');
	writeFileSync(join(folder, 'a.gguf'), bytes);
	writeFileSync(join(folder, 'notes.txt'), 'no model');
	const manifest = await manifestOf(folder, { licence: 'Apache-2.0' });
	expect(entryOf(manifest, 'a.gguf')).toEqual({
		name: 'a.gguf',
		bytes: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		licence: 'Apache-2.0'
	});
	expect(entryOf(manifest, 'notes.txt')).toBeNull();
	writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
	expect((await manifestOf(folder)).licence).toBe('Apache-2.0');
	rmSync(folder, { recursive: true });
});

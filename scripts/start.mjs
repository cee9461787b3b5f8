// `npm start`: builds when the build is older than its sources, serves it, prints the address.
import { buildIfStale } from './build-if-stale.mjs';
import { serve } from './serve.mjs';

const port = Number(process.env.PORT ?? 4173);
buildIfStale();
try {
	const { address } = await serve({ port });
	console.log(`说重点 · Get to the Point: ${address}`);
	console.log('Ctrl+C to stop.');
} catch (error) {
	if (error.code === 'EADDRINUSE') {
		console.error(
			`Port ${port} is taken: stop the other program, or choose another port with PORT=4200 npm start.`
		);
	} else {
		console.error(error.message);
	}
	process.exit(1);
}

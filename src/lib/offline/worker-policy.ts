/**
 * The policy that worker scripts are served with. A static host sends no headers, so without it a worker would be
 * under no policy at all and could reach any host. Worker scripts are pages of their own in this: the page's policy
 * does not hold for them.
 */
export function workerPolicy(sources: readonly string[]): string {
	return [
		"default-src 'none'",
		"script-src 'self' 'wasm-unsafe-eval'",
		`connect-src ${["'self'", ...sources.filter(isSource)].join(' ')}`
	].join('; ');
}

/** A scheme, a host, perhaps a port; nothing that could end the directive and begin another. */
const isSource = (source: string): boolean =>
	/^https?:\/\/(?:\*\.)?(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:]+\])(?::\d+)?$/i.test(source);

/** The same response under a policy. */
export function underPolicy(response: Response, policy: string): Response {
	const headers = new Headers(response.headers);
	headers.set('content-security-policy', policy);
	const { status, statusText } = response;
	return new Response(response.body, { headers, status, statusText });
}

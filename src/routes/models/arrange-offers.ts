import { fit, recommend, type Capability, type Fit } from '#lib/engine/capability.ts';
import type { DownloadOffer } from '#lib/services-model-offers.ts';

export interface ArrangedOffer {
	readonly offer: DownloadOffer;
	/** Null while the device is not known, and for a trainer's own model. */
	readonly fit: Fit | null;
	/** The best one for this device among those on offer. */
	readonly best: boolean;
}

export interface ArrangedOffers {
	/** The best one first, then in the order of the site. */
	readonly likely: readonly ArrangedOffer[];
	/** Known not to fit: shown apart, for a device may do better than it says. */
	readonly unlikely: readonly ArrangedOffer[];
}

/** What this device can do something with comes first. `begun`: downloads that lie here half done stay in sight. */
export function arrangeOffers(
	offers: readonly DownloadOffer[],
	device: Capability | null,
	begun: (id: string) => boolean
): ArrangedOffers {
	const known = offers.flatMap(({ needs }) => needs ?? []);
	const bestId = device === null ? null : (recommend(known, device).model?.id ?? null);
	const arranged = offers.map((offer) => ({
		offer,
		fit: offer.needs && device ? fit(offer.needs, device) : null,
		best: offer.needs !== null && offer.needs.id === bestId
	}));
	const isLikely = (one: ArrangedOffer) => one.fit?.runs !== false || begun(one.offer.id);
	return {
		likely: arranged.filter(isLikely).sort((a, b) => Number(b.best) - Number(a.best)),
		unlikely: arranged.filter((one) => !isLikely(one))
	};
}

/**
 * The places of the highest scores above 0, best first, at most `limit` of them; of equal scores the earlier place.
 * One pass with a bounded insertion: sorting everything would cost more than all the rest of a search. Every place comes
 * from a loop over `scores`, hence the assertions.
 */
export function bestPlaces(scores: Float32Array, limit: number): readonly number[] {
  const places: number[] = []
  let bar = 0
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] as number
    if (score <= bar) continue
    insert(places, scores, place, limit)
    if (places.length === limit) bar = scores[places[limit - 1] as number] as number
  }
  return places
}

function insert(places: number[], scores: Float32Array, place: number, limit: number): void {
  const score = scores[place] as number
  let at = Math.min(places.length, limit - 1)
  for (; at > 0 && (scores[places[at - 1] as number] as number) < score; at--) places[at] = places[at - 1] as number
  places[at] = place
}

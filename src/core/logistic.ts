/** The chance, 0 to 1, that logistic regression gives for features under weights. */
export function logistic(features: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < features.length; place++) {
    sum += (features[place] ?? 0) * (weights[place] ?? 0);
  }
  return chanceOf(sum);
}

/** The chance, 0 to 1, that log-odds stand for. */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

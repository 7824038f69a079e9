// @ts-check
const basic = new Set("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
const extended = new Set('\f^{}\\[~]|€');

/**
 * What a text costs while it is being written; the server counts again what is sent.
 * @param {string} text
 * @returns {{encoding: string, segments: number}}
 */
export function count(text) {
  const gsm = [...text].every(c => basic.has(c) || extended.has(c));
  const costs = [...text].map(c => (gsm ? (extended.has(c) ? 2 : 1) : c.length));
  const [single, part] = gsm ? [160, 153] : [70, 67];
  let [segments, used, total] = [1, 0, 0];
  for (const cost of costs) {
    total += cost;
    if (used + cost > part) {
      segments++;
      used = 0;
    }
    used += cost;
  }
  return { encoding: gsm ? 'GSM-7' : 'UCS-2', segments: total <= single ? 1 : segments };
}

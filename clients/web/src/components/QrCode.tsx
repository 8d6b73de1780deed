import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code, dark on white in both themes, since many readers want it so. */
export function QrCode({ value, size = 200 }: { value: string; size?: number }) {
  const { data, size: cells } = useMemo(() => encode(value, { ecc: 'M', border: 2 }), [value]);
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg viewBox={`0 0 ${cells} ${cells}`} width={size} height={size} role="img" aria-label={value}>
      <path d={`M0 0h${cells}v${cells}H0z`} fill="#fff" />
      <path d={path} fill="#121b1e" />
    </svg>
  );
}

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

/** Milliseconds between two looks, and before the same label counts as shown again. */
const PAUSE = 200;
const AGAIN = 2500;

function detector(): DetectorClass | undefined {
  return (window as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
}

/** True where the browser reads codes by itself and has a camera to ask for (Shape Detection API). */
export function canUseCamera(): boolean {
  return detector() !== undefined && navigator.mediaDevices !== undefined;
}

/**
 * Shows the camera in a video element and tells every label that comes into sight, once while it stays there.
 * @returns how to stop
 * @throws when the camera is refused
 */
export async function watch(video: HTMLVideoElement, onCode: (raw: string) => void): Promise<() => void> {
  const Detector = detector();
  if (!Detector) throw new Error('no detector');
  const reader = new Detector({ formats: ['qr_code'] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  video.srcObject = stream;
  // Without a frame yet there is nothing to detect, which is no fault; waiting for one would keep the camera from closing.
  void video.play().catch(() => {});
  const lastSeen = new Map<string, number>();
  let timer = 0;
  const look = async () => {
    const now = performance.now();
    for (const { rawValue } of await reader.detect(video).catch(() => [])) {
      const before = lastSeen.get(rawValue) ?? Number.NEGATIVE_INFINITY;
      lastSeen.set(rawValue, now);
      if (now - before > AGAIN) onCode(rawValue);
    }
    timer = window.setTimeout(look, PAUSE);
  };
  void look();
  return () => {
    clearTimeout(timer);
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}

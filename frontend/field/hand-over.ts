import type { RescueFile } from '../outbox/rescue';

/** `shared`: through another app; `saved`: among the downloads; `given-up`: the person closed the choice of apps. */
export type HandedOver = 'shared' | 'saved' | 'given-up';

/** Gives a file out of the app, by the phone's own way to share files or else as a download. */
export async function handOver({ fileName, mediaType, content }: RescueFile): Promise<HandedOver> {
  const file = new File([content], fileName, { type: mediaType });
  if ('canShare' in navigator && navigator.canShare({ files: [file] })) {
    try {
      await navigator.share({ files: [file], title: 'Wardbook rescue file' });
      return 'shared';
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'AbortError') {
        return 'given-up';
      }
      // Not allowed so long after the tap: it can still be saved.
    }
  }
  save(file);
  return 'saved';
}

function save(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Safari reads it after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What became of it, and what to do next. */
export function handedOverInWords(how: HandedOver, { fileName, sealed }: RescueFile): string {
  const who = sealed ? 'Only the CSU can open it.' : 'Anybody can read it: give it to nobody but the CSU.';
  const next = 'Everything is still on this phone too.';
  switch (how) {
    case 'shared':
      return `The file was shared. ${who} ${next}`;
    case 'saved':
      return `${fileName} is among the downloads. Send it to the CSU. ${who} ${next}`;
    case 'given-up':
      return 'The file was not shared. Everything is still on this phone.';
  }
}

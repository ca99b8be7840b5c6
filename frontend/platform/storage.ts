/** Bytes used and allowed for this site, as the browser estimates them. */
export interface StorageRoom {
  usedBytes: number;
  quotaBytes: number;
}

export interface DeviceStorage {
  /** Asks the browser not to evict this site's data. True when it agreed. */
  persist(): Promise<boolean>;
  /** Null when the browser does not say. */
  room(): Promise<StorageRoom | null>;
}

export const browserStorage: DeviceStorage = {
  persist: async () => {
    if (!('storage' in navigator) || !('persist' in navigator.storage)) {
      return false;
    }
    return (await navigator.storage.persisted()) || navigator.storage.persist();
  },
  room: async () => {
    if (!('storage' in navigator) || !('estimate' in navigator.storage)) {
      return null;
    }
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota };
  }
};

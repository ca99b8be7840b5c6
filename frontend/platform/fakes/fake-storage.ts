import type { DeviceStorage, StorageRoom } from '../storage';

export class FakeStorage implements DeviceStorage {
  /** How often it was asked to keep what is there. */
  asked = 0;

  constructor(public available: StorageRoom | null = null) {}

  persist(): Promise<boolean> {
    this.asked += 1;
    return Promise.resolve(true);
  }

  room(): Promise<StorageRoom | null> {
    return Promise.resolve(this.available);
  }
}

import type { DeviceStorage, StorageRoom } from '../storage';

export class FakeStorage implements DeviceStorage {
  constructor(public available: StorageRoom | null = null) {}

  persist(): Promise<boolean> {
    return Promise.resolve(true);
  }

  room(): Promise<StorageRoom | null> {
    return Promise.resolve(this.available);
  }
}

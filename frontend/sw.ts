/// <reference lib="webworker" />
import { precacheAndRoute } from 'workbox-precaching';
import { phoneFiles } from 'wardbook:phone-files';

precacheAndRoute(phoneFiles);

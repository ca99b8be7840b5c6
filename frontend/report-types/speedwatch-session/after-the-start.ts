/* The screens of a session that runs. They come while it is set up, so that nobody waits for them before. */
export { roadsideStyles } from './roadside-styles';
export { roadsideView } from './roadside-view';
export { sheetView } from './sheet-view';
export { vehicleView } from './vehicle-view';
export { vehiclesView } from './vehicles-view';

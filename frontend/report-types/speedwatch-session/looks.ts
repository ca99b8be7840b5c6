/** The commonest makes on Kent's roads, in an order in which they are found: one tap each. */
export const commonMakes: readonly string[] = [
  'Audi',
  'BMW',
  'Ford',
  'Hyundai',
  'Kia',
  'Land Rover',
  'Mercedes',
  'Mini',
  'Nissan',
  'Peugeot',
  'Renault',
  'Skoda',
  'Toyota',
  'Vauxhall',
  'Volkswagen'
];

/** Those of nine in ten cars; the others are in the list below them. */
export const commonColours: readonly string[] = ['white', 'black', 'grey', 'silver', 'blue', 'red'];

/** What a colour looks like: never without its word. */
export const swatches: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#111111',
  grey: '#6b6f73',
  silver: '#c4c8cc',
  blue: '#1f4fbf',
  red: '#c3161c',
  green: '#1f7a35',
  yellow: '#f4d000',
  orange: '#e87511',
  brown: '#6b4226',
  beige: '#d9c7a0',
  gold: '#c9a13b',
  purple: '#6a2c91',
  pink: '#f09ab6',
  cream: '#f3ecd2',
  maroon: '#6e1423',
  turquoise: '#2ab7b1',
  bronze: '#8c6239',
  several: 'linear-gradient(90deg, #c3161c 33%, #ffffff 33% 66%, #1f4fbf 66%)'
};

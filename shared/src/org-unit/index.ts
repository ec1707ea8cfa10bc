export { inOrder, isWithin, reordered, unitSpots, type PlacedUnit, type UnitSpot } from './place.js';

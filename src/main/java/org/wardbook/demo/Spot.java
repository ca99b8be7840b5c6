package org.wardbook.demo;

import java.util.List;

/**
 * Where near a village or town waste is dumped.
 *
 * @param land the value of the fly-tip form's question
 * @param words with {@code {place}} for the name and {@code {side}} for north, east, south or west
 */
record Spot(String land, String words) {
  static final List<Spot> PUBLIC =
      List.of(
          new Spot("highway", "Lay-by on the main road, {side} of {place}"),
          new Spot("highway", "Verge by the {place} sign, {side} side"),
          new Spot("footpath-bridleway", "Start of the bridleway {side} of {place}"),
          new Spot("council-land", "Recycling point at the recreation ground, {place}"),
          new Spot("highway", "Passing place in the lane {side} of {place}"),
          new Spot("back-alleyway", "Alley behind the shops, {place}"),
          new Spot("council-land", "Car park on the {side} edge of {place}"),
          new Spot("highway", "Verge opposite the bus shelter, {place}"),
          new Spot("footpath-bridleway", "Footpath behind the allotments, {place}"));

  static final List<Spot> PRIVATE =
      List.of(
          new Spot("agricultural", "Field gateway {side} of {place}"),
          new Spot("private-residential", "Private drive {side} of {place}"),
          new Spot("commercial-industrial", "Loading yard of the trading estate, {place}"));

  String at(String place, String side) {
    return words.replace("{place}", place).replace("{side}", side);
  }
}

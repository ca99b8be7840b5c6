package org.wardbook.demo;

import java.util.List;

/**
 * What a sample fly-tip consists of, in the values of the fly-tip form, version 1.
 *
 * @param hazards all that the waste brings with it
 */
record Waste(
    String size,
    String primary,
    List<String> other,
    List<String> hazards,
    Picture picture,
    String notes) {

  /** How its photo is drawn. */
  enum Picture {
    FURNITURE,
    RUBBLE,
    BAGS,
    FRIDGE,
    TYRES,
    GREEN,
    SHEETS,
    DRUMS
  }

  static final List<Waste> SAMPLES =
      List.of(
          plain("small-van", "other-household", Picture.FURNITURE)
              .saying("A sofa, two mattresses and carpet offcuts."),
          plain("transit-van", "construction-demolition-excavation", Picture.RUBBLE)
              .saying("Rubble, plasterboard and a bath."),
          plain("car-boot", "black-bags-household", Picture.BAGS)
              .saying("Seven bags. One is torn by foxes and spreads over the verge."),
          plain("single-item", "white-goods", Picture.FRIDGE)
              .saying("A fridge-freezer without its doors."),
          plain("small-van", "tyres", Picture.TYRES).saying("About thirty car tyres."),
          plain("small-van", "green", Picture.GREEN).saying("Conifer cuttings and turf."),
          new Waste(
              "transit-van",
              "asbestos",
              List.of("construction-demolition-excavation"),
              List.of("asbestos"),
              Picture.SHEETS,
              "Corrugated sheets, some of them broken. I kept upwind and did not go near."),
          plain("single-item", "other-household", Picture.FURNITURE)
              .saying("A double mattress leaning on the fence."),
          plain("tipper-lorry", "construction-demolition-excavation", Picture.RUBBLE)
              .saying("Soil and broken concrete in one heap, with the tracks of a lorry."),
          plain("car-boot", "vehicle-parts", Picture.TYRES)
              .saying("Two doors, a bumper and a few wheels."),
          new Waste(
              "car-boot",
              "chemical-drums-oil-fuel",
              List.of(),
              List.of("chemicals"),
              Picture.DRUMS,
              "Five drums. One leaks something dark that has not reached the ditch."),
          plain("small-van", "black-bags-commercial", Picture.BAGS)
              .saying("Catering waste and cardboard, twelve bags."),
          plain("car-boot", "other-electrical", Picture.FRIDGE)
              .saying("Three old televisions and a microwave oven."),
          plain("multiple-loads", "construction-demolition-excavation", Picture.RUBBLE)
              .saying("At least three loads, the oldest already overgrown."));

  private static Waste plain(String size, String primary, Picture picture) {
    return new Waste(size, primary, List.of(), List.of(), picture, "");
  }

  private Waste saying(String words) {
    return new Waste(size, primary, other, hazards, picture, words);
  }
}

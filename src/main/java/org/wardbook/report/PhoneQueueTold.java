package org.wardbook.report;

/** A phone told of another number of reports that it still holds than before. */
public record PhoneQueueTold() {}

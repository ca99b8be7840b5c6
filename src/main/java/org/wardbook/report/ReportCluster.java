package org.wardbook.report;

import org.wardbook.ward.MicroPoint;

/**
 * Reports that lie near to each other.
 *
 * @param middle the mean of their places
 * @param waiting how many of them wait for the CSU
 */
public record ReportCluster(MicroPoint middle, int number, int waiting) {}

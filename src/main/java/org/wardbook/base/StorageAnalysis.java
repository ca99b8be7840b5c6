package org.wardbook.base;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words at start why Wardbook can't work on what is in the data folder. */
class StorageAnalysis extends AbstractFailureAnalyzer<RuntimeException> {
  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof DatabaseUnfit unfit) {
        return new FailureAnalysis(String.valueOf(unfit.getMessage()), unfit.wayOut(), unfit);
      }
      if (at instanceof DataFolderInUse inUse) {
        return new FailureAnalysis(
            String.valueOf(inUse.getMessage()),
            "Stop the other one first, or name another folder with --wardbook.data-dir=<folder>.",
            inUse);
      }
    }
    return null;
  }
}

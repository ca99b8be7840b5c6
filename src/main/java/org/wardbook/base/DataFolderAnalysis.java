package org.wardbook.base;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words at start what is wrong with the data folder. */
class DataFolderAnalysis extends AbstractFailureAnalyzer<DataFolderNotWritable> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DataFolderNotWritable cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Make "
            + cause.folder()
            + " a folder that the user running Wardbook may write to, or name another one with"
            + " --wardbook.data-dir=<folder>.",
        cause);
  }
}

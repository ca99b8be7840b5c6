package org.wardbook.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves a picture of what the page showed when a test failed in {@code target/failures}. */
record FailureScreenshot(Supplier<Page> page) implements AfterTestExecutionCallback {

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      Path file = Path.of("target", "failures", context.getRequiredTestMethod().getName() + ".png");
      page.get().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
  }
}

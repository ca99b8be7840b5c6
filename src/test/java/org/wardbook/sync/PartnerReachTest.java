package org.wardbook.sync;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wardbook.WardbookTest;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.base.ui.DeskLayout;

/**
 * All that a partner can reach (practice §8), of every address that there is: a page or a call that
 * is new is refused until it is named here.
 */
@WardbookTest
@AutoConfigureMockMvc
class PartnerReachTest {
  @Autowired private ApplicationContext context;
  @Autowired private MockMvc mvc;
  @Autowired private UserDetailsService accounts;

  @AfterEach
  void close() {
    DeskBrowser.close();
  }

  @Test
  void isThePlanOfTheDeskAlone() {
    DeskBrowser.openAs("PARTNER", context);
    var addresses = DeskBrowser.addresses().toList();
    DeskBrowser.close();

    assertThat(addresses).hasSizeGreaterThan(20);
    assertThat(addresses.stream().filter(this::opensAPageOfTheDesk))
        .containsExactlyInAnyOrder(
            "desk/plan",
            "desk/plan/:year([0-9]{4})",
            "desk/plan/:year([0-9]{4})/:action([0-9]+[.][0-9]+)",
            "desk/plan/:year([0-9]{4})/:measure([0-9A-Z.]+-.+)");
  }

  @Test
  void isThePlansTableOfAllOtherCalls_besideWhatIsOpenToEverybody() throws Exception {
    var answered = new TreeSet<String>();
    var partner = user(accounts.loadUserByUsername("partner"));
    for (var call : calls()) {
      var words = call.split(" ");
      var status =
          mvc.perform(
                  request(
                          HttpMethod.valueOf(words[0]),
                          words[1].replaceAll("\\{\\w+(:[^/]*)?}", "2026"))
                      .header("X-Wardbook-Client", "test")
                      .with(partner))
              .andReturn()
              .getResponse()
              .getStatus();
      if (status != 401 && status != 403) {
        answered.add(call);
      }
    }

    assertThat(answered)
        .containsExactly(
            "GET /api/v1/ping",
            "GET /api/v1/report-types",
            "GET /api/v1/report-types/{key}/{version}",
            "GET /desk/plan/{year:[0-9]{4}}/report.html",
            "GET /desk/plan/{year:[0-9]{4}}/table.csv",
            "GET /field",
            "GET /field.html",
            "GET /field/",
            "POST /api/v1/sign-in",
            "POST /api/v1/sign-out");
  }

  private boolean opensAPageOfTheDesk(String declared) {
    var address =
        declared
            .replaceAll(":year\\([^)]*\\)", "2026")
            .replaceAll(":action\\([^)]*\\)", "3.1")
            .replaceAll(":measure\\([^)]*\\)", "3.1-a")
            .replaceAll(":\\w+(\\([^)]*\\))?", "0");
    DeskBrowser.openAs("PARTNER", context);
    DeskBrowser.visit(address);
    boolean opens = !_find(DeskLayout.class).isEmpty();
    DeskBrowser.close();
    return opens;
  }

  private Set<String> calls() {
    return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
        .flatMap(
            mapping ->
                mapping.getHandlerMethods().entrySet().stream()
                    .filter(
                        one ->
                            one.getValue()
                                .getBeanType()
                                .getPackageName()
                                .startsWith("org.wardbook"))
                    .flatMap(one -> calls(one.getKey())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A mapping that names no method answers to GET. */
  private static Stream<String> calls(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    var names = methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
    return names.flatMap(
        name -> mapping.getPatternValues().stream().map(pattern -> name + " " + pattern));
  }
}

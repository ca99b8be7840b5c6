package org.wardbook.base.ui;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** Opens the desk's pages on the server's side alone, as somebody or as nobody. */
public final class DeskBrowser {
  private static final String ROOT = "org.wardbook";
  private static final Routes ROUTES = routes();

  private DeskBrowser() {}

  /**
   * Opens a browser in which the account with the role's name is signed in.
   *
   * @param role such as {@code CSU}
   */
  public static void openAs(String role, ApplicationContext context) {
    var username = role.toLowerCase(Locale.ROOT);
    var person =
        new UsernamePasswordAuthenticationToken(
            username, "-", List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    SecurityContextHolder.getContext().setAuthentication(person);
    open(context);
    var request = fakeRequest();
    request.setUserPrincipalInt(person);
    request.setUserInRole((principal, asked) -> asked.equals(role));
  }

  /** Opens a browser in which nobody is signed in. */
  public static void openSignedOut(ApplicationContext context) {
    SecurityContextHolder.clearContext();
    open(context);
  }

  public static void close() {
    MockVaadin.tearDown();
    SecurityContextHolder.clearContext();
  }

  /** Goes to an address such as {@code desk/reports?state=received}. */
  public static void visit(String address) {
    var location = new Location(address);
    UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
  }

  /** The addresses of all pages as they are declared, such as {@code desk/reports/:id}. */
  public static Stream<String> addresses() {
    return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
        .flatMap(
            page ->
                Stream.concat(
                    Stream.of(page.getTemplate()),
                    page.getRouteAliases().stream().map(RouteBaseData::getTemplate)));
  }

  /** All that a component says. */
  public static String textOf(Component component) {
    return component.getElement().getTextRecursively();
  }

  private static void open(ApplicationContext context) {
    MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
  }

  /** What Karibu hands to Vaadin, under the wrappers. */
  private static FakeRequest fakeRequest() {
    ServletRequest request = VaadinServletRequest.getCurrent();
    while (request instanceof ServletRequestWrapper wrapper) {
      request = wrapper.getRequest();
    }
    return (FakeRequest) request;
  }

  /** Every page and error page: Karibu's own search finds public classes alone. */
  @SuppressWarnings("unchecked")
  private static Routes routes() {
    var pages = classes(new AnnotationTypeFilter(Route.class));
    var errors = classes(new AssignableTypeFilter(HasErrorParameter.class));
    return new Routes(
        (Set<Class<? extends Component>>) (Set<?>) pages,
        (Set<Class<? extends HasErrorParameter<?>>>) (Set<?>) errors,
        true);
  }

  private static Set<Class<?>> classes(TypeFilter filter) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(filter);
    return scanner.findCandidateComponents(ROOT).stream()
        .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
        .collect(Collectors.toUnmodifiableSet());
  }
}

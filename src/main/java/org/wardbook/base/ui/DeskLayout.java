package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.WhoIsSignedIn;

/**
 * The frame around every page of the desk: the brand, the way between the pages, who is signed in.
 * A page joins the navigation with {@code @Menu} and this frame with {@code @Route(layout =
 * DeskLayout.class)}.
 */
@RolesAllowed({"CSU", "PARTNER"})
@CssImport("./styles/desk.css")
public final class DeskLayout extends AppLayout {
  private final Main main = new Main();

  DeskLayout(AuthenticationContext authentication, WhoIsSignedIn signedIn, List<MenuCount> counts) {
    addClassName("desk");
    setPrimarySection(Section.NAVBAR);
    main.setId(SkipLink.TARGET);
    main.getElement().setAttribute("tabindex", "-1");
    var header =
        new Header(
            new SkipLink(), drawerToggle(), brand(signedIn), account(authentication, signedIn));
    header.addClassName("desk-header");
    addToNavbar(header);
    addToDrawer(new Scroller(navigation(counts)), footer());
    setContent(main);
  }

  @Override
  public void showRouterLayoutContent(@Nullable HasElement content) {
    main.removeAll();
    if (content != null) {
      main.add(content.getElement().getComponent().orElseThrow());
    }
  }

  @Override
  public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
    main.removeAll();
  }

  private static Component drawerToggle() {
    var toggle = new DrawerToggle();
    toggle.setAriaLabel("Menu");
    return toggle;
  }

  private static Component brand(WhoIsSignedIn signedIn) {
    var name = new Span("Wardbook");
    name.addClassName("brand-name");
    var unit = new Span(signedIn.agencyName().orElse("Community Safety Unit"));
    unit.addClassName("brand-unit");
    var brand = new Div(name, unit);
    brand.addClassName("brand");
    return brand;
  }

  private static Component account(AuthenticationContext authentication, WhoIsSignedIn signedIn) {
    var name = new Span(signedIn.displayName().orElse(""));
    name.addClassName("account-name");
    var signOut = new Button("Sign out", click -> authentication.logout());
    signOut.addThemeVariants(ButtonVariant.TERTIARY);
    var account = new Div(name, signOut);
    account.addClassName("account");
    return account;
  }

  private static Component navigation(List<MenuCount> counts) {
    var navigation = new SideNav();
    navigation.getElement().setAttribute("aria-label", "Desk");
    MenuConfiguration.getMenuEntries().forEach(entry -> navigation.addItem(item(entry, counts)));
    return navigation;
  }

  private static SideNavItem item(MenuEntry entry, List<MenuCount> counts) {
    var item = new SideNavItem(entry.title(), entry.path());
    // The map's path is the beginning of every other one: only its exact address is current.
    item.setMatchNested(!entry.path().equals("desk") && !entry.path().equals("/desk"));
    if (entry.icon() != null) {
      item.setPrefixComponent(new Icon(entry.icon()));
    }
    counts.stream()
        .filter(count -> entry.path().replaceFirst("^/", "").equals(count.path()))
        .forEach(count -> item.setSuffixComponent(new CountMark(count)));
    return item;
  }

  private static Component footer() {
    var accessibility = new Anchor("accessibility", "Accessibility");
    accessibility.setRouterIgnore(true);
    var footer = new Footer(accessibility);
    footer.addClassName("desk-footer");
    return footer;
  }
}

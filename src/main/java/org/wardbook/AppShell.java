package org.wardbook;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.theme.aura.Aura;

/** What every page shares: the installable app, which opens the phone half, and server push. */
@Push
@StyleSheet(Aura.STYLESHEET)
@PWA(
    name = "Wardbook",
    shortName = "Wardbook",
    startPath = "field",
    themeColor = "#0f5257",
    backgroundColor = "#f5f7f6")
public class AppShell implements AppShellConfigurator {}

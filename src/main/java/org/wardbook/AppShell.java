package org.wardbook;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.PWA;

/** What every page shares: the installable app, which opens the phone half, and server push. */
@Push
@PWA(name = "Wardbook", shortName = "Wardbook", startPath = "field")
public class AppShell implements AppShellConfigurator {}

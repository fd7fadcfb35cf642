package io.aegira.platform.security;

import java.util.List;

/** Whom a visitor of the demo can choose to be. Whoever brings the sample data implements it. */
public interface DemoUsers {
    /** In the order of the login page. Names differ. */
    List<DemoUser> all();
}

package io.aegira.standalone.acceptance.canaries;

/** Somebody saw what they must not. @param where method and address, and which part of the answer */
record Sighting(Canary canary, String where) {}

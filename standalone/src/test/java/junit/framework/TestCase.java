package junit.framework;

/** Stands in for the one of JUnit 3, which is on no path, so that a rule can be seen to forbid it. */
public class TestCase {}

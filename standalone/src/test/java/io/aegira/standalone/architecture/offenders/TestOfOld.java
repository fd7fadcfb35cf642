package io.aegira.standalone.architecture.offenders;

import junit.framework.TestCase;

class TestOfOld extends TestCase {}

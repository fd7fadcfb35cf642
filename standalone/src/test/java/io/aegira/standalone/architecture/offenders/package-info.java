/** Classes that break the rules of the house, each one of them, so that the rules can be seen to bite. The proper ones break none. */
package io.aegira.standalone.architecture.offenders;

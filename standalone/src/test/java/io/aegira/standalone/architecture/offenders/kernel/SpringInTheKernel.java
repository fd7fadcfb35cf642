package io.aegira.standalone.architecture.offenders.kernel;

import org.springframework.stereotype.Component;

@Component
class SpringInTheKernel {}

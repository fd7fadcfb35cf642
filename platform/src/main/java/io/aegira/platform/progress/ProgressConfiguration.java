package io.aegira.platform.progress;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Progress of processors and of due work. */
@Configuration(proxyBeanMethods = false)
@Import({Progress.class, ProgressApi.class})
public class ProgressConfiguration {}

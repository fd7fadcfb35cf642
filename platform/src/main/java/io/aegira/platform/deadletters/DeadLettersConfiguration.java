package io.aegira.platform.deadletters;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Dead letters for operators. */
@Configuration(proxyBeanMethods = false)
@Import({DeadLetters.class, DeadLetterRows.class, DeadLettersApi.class})
public class DeadLettersConfiguration {}

package io.aegira.query.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Defaults of the pages: what lies still is kept by browsers for a year, under an address that changes with its content. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:aegira-pages.properties")
class PagesConfiguration {}

/** What passes through the HTTP API: its routes, requests, responses, the bodies of answers, and what can go wrong. */
package dev.streambook.unit4.api;

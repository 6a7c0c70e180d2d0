package dev.streambook.unit4.api;

import java.util.List;
import java.util.Map;

/**
 * A request, after the server has found its route. All values are decoded and otherwise as the client sent them.
 *
 * @param path a value for each parameter of the route's path: {@code {user=7}}
 * @param query the values of each parameter after the question mark, in the order in which they came, at least one: {@code
 *     {howMany=[10]}}
 */
public record Request(Route route, Map<String, String> path, Map<String, List<String>> query) {}

package dev.streambook.fault;

import java.util.List;

/**
 * A list after its {@link Disturbance}.
 *
 * @param arrivals the records as they come in
 * @param ledger exactly what was done to them
 */
public record Disturbed<T>(List<T> arrivals, Ledger<T> ledger) {}

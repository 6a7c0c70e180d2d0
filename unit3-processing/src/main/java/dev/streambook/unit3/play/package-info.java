/**
 * What the plays of unit 3 run on: small topologies and queries that stay visible, an evening's events, and crashes to order.
 *
 * <p>It is one package because the plays and the specifications share these pieces: a topology of one exercise feeds the
 * bolt of another.
 */
package dev.streambook.unit3.play;

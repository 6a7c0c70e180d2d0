/** The broker open to clients in any language, and what the course does with the records that they write. */
package dev.streambook.unit2.interop;

//! What is on the page: domain records turned into blocks of text, tables and signatures.
